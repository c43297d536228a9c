package org.zexus.runtime.type;

/**
 * What a generic type got for one of its type parameters.
 *
 * @param text its name, as messages show it
 * @param check what it asks for, or null for everything
 */
record TypeArgument(String text, TypeCheck check) {}
