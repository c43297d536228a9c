package org.zexus.language.transfer;

import com.oracle.truffle.api.source.Source;

/**
 * The file that a scope belongs to.
 *
 * @param name the name of the scope
 * @param moduleName what {@code __MODULE__} is in it
 * @param source the source that has run in it last, or null
 */
public record FileOrigin(String name, String moduleName, Source source) {}
