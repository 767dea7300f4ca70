/*
 * What a resource, its fields and its endpoints are, and how values of them are read: types that every folder uses.
 */

export type * from './doubt';
export type * from './endpoint';
export type * from './field';
export type * from './resource';
export type * from './value';
