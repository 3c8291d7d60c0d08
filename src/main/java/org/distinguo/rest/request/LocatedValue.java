package org.distinguo.rest.request;

/**
 * A value with its place in the body.
 *
 * @param <T> what it is
 * @param value the value
 * @param pointer a JSON Pointer to where it was sent; empty where it was not sent
 */
public record LocatedValue<T>(T value, String pointer) {}
