package org.zexus.bytecode.zxc;

import java.io.IOException;

/** Bytes that are not a program in the binary form. */
public final class ZxcFormatException extends IOException {
    /**
     * A finding.
     *
     * @param message what is wrong, and at which offset
     */
    public ZxcFormatException(String message) {
        super(message);
    }
}
