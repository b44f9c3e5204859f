import { expect, test } from 'vitest';
import { positionCommand, readPosition } from './positionCommand.ts';

const text = { accountId: 'a', symbol: ' hlus ', quantity: '12,5', price: '', cost: '1.250,40' };

test('fields are read as people type them', () => {
  expect(readPosition(text, 'USD')).toEqual({
    quantity: 12.5,
    price: undefined,
    cost: { minor: 125_040, currency: 'USD' },
  });
  expect(readPosition({ ...text, quantity: 'ten', price: '0', cost: 'x' }, 'USD')).toEqual({
    quantity: null,
    price: null,
    cost: null,
  });
});

test('a known symbol is written as the market writes it, an unknown one as it was typed', () => {
  const typed = readPosition(text, 'USD');
  expect(positionCommand('h', null, text, typed, 'A fund')).toMatchObject({
    type: 'add-position',
    symbol: 'HLUS',
    price: null,
  });
  const own = { ...text, symbol: 'Private Fund II', price: '40' };
  expect(positionCommand('h', null, own, readPosition(own, 'USD'), '')).toMatchObject({
    symbol: 'Private Fund II',
    price: 40,
    priceDate: new Date().toISOString().slice(0, 10),
  });
});

test('nothing is sent while a field cannot be read', () => {
  const unread = { ...text, quantity: '' };
  expect(positionCommand('h', null, unread, readPosition(unread, 'USD'), '')).toBeNull();
  expect(positionCommand('h', null, { ...text, symbol: ' ' }, readPosition(text, 'USD'), '')).toBeNull();
});

test('an own price that did not change keeps its day', () => {
  const before = {
    id: 'p',
    symbol: 'P',
    description: '',
    quantity: 1,
    price: 40,
    priceDate: '2026-01-31',
    cost: null,
    lots: [],
  };
  const same = { ...text, price: '40', cost: '' };
  expect(positionCommand('h', before, same, readPosition(same, 'USD'), '')).toMatchObject({
    type: 'edit-position',
    positionId: 'p',
    priceDate: '2026-01-31',
    cost: null,
  });
});
