declare module 'quadprog' {
  const quadprog: {
    solveQP(
      D: number[][],
      d: number[],
      A: number[][],
      b: number[],
      equalities: number,
    ): { readonly solution: number[]; readonly message: string };
  };
  export default quadprog;
}
