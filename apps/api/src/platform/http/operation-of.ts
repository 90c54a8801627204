import type { ExecutionContext } from '@nestjs/common';
import type { Operation } from '@stegvis/contract';

const operations = new WeakMap<object, Operation>();

/** Notes which operation a method of a controller serves. */
export const serves = (handler: object, operation: Operation): void => void operations.set(handler, operation);

/** The operation of a handler; undefined for pages outside of the contract. */
export const operationOf = (context: ExecutionContext): Operation | undefined => operations.get(context.getHandler());

const atOnce = new WeakSet<object>();

/**
 * For a handler that does nothing outside of its request's transaction: it may start before it is known whether the
 * request repeats an earlier one, and is rolled back if it does.
 */
export const AtOnce = (): MethodDecorator => (_target, _name, descriptor) => {
  if (typeof descriptor.value === 'function') atOnce.add(descriptor.value);
};

export const startsAtOnce = (context: ExecutionContext): boolean => atOnce.has(context.getHandler());
