import type { Exchange } from './httpObserver.cts';

/** Whether Upwell did not take the API key, in any of the forms that it may have. */
export const isKeyRefusal = ({ status, text }: Pick<Exchange, 'status' | 'text'>): boolean =>
	status === 401 || (status === 500 && text.includes('Invalid response from authorization hook'));
