package org.zexus.runtime.scope;

import com.oracle.truffle.api.strings.TruffleString;

/** Files below one directory, as the instructions READ and WRITE reach them. */
public interface FileSandbox {

    /**
     * The text of a file.
     *
     * @param root the directory, or null for the working directory
     * @param path relative to the directory, or an absolute path below it
     * @return null if there is no such file, it is outside of the directory, is no UTF-8 text, or cannot be read
     */
    TruffleString read(String root, String path);

    /**
     * Replaces the content of a file, which is made if it does not exist; its directory is not.
     *
     * @return whether it worked; never outside of the directory
     */
    boolean write(String root, String path, TruffleString text);
}
