/** The id of the app's own cash position: it earns the risk-free rate and does not move. */
export const cashId = 'CASH';
