package org.zexus.language.transfer;

/**
 * Where a value of the library is found.
 *
 * @param module the name of the module; null for the builtins
 * @param name the name there
 */
public record LibraryMember(String module, String name) {}
