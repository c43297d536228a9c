package org.zexus.toolchain.unwinding;

import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeClassInitialization;

/**
 * Has images remember what they have found out about return addresses. An error that leaves functions, or the
 * collector, goes from frame to frame: for each it searches the code that the return address lies in, and decodes a
 * table that says how large the frame is and where errors are handled. A program that throws errors spends a third of
 * its time there, always at the same few addresses.
 */
public final class ReturnAddresses implements Feature {
    @Override
    public String getDescription() {
        return "Remembered return addresses";
    }

    @Override
    public void afterRegistration(AfterRegistrationAccess access) {
        RuntimeClassInitialization.initializeAtBuildTime(ReturnAddresses.class.getPackageName());
    }
}
