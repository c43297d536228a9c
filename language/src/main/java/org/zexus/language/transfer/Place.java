package org.zexus.language.transfer;

import com.oracle.truffle.api.TruffleLanguage;
import org.zexus.runtime.scope.ModuleScope;
import org.zexus.runtime.scope.ModuleValue;
import org.zexus.runtime.scope.RuntimeContext;

/** A context, as far as values need it that leave it or come to it. */
public interface Place {

    /** The context. */
    RuntimeContext context();

    /** Its language, for code. */
    TruffleLanguage<?> language();

    /** What it has in common with other contexts. */
    Identities identities();

    /** The scope around those of all files. */
    ModuleScope outerScope();

    /** The file whose names a scope holds, or null if it is no scope of a file. */
    FileOrigin file(ModuleScope scope);

    /** A new scope for the names of a file, whose code does not run. */
    ModuleScope createFile(FileOrigin file);

    /** The name of a module of the library, or null if the value is none. */
    String libraryName(ModuleValue module);

    /** A module of the library. */
    ModuleValue libraryModule(String name);

    /** Where in the library a value is found, or null if it is not found there. */
    LibraryMember libraryMember(Object value);
}
