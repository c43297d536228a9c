package org.zexus.toolchain.arithmetic;

import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeClassInitialization;

/**
 * Has images add and subtract big integers, and multiply them by one word, by 64 bits at a time. The JDK takes 32 at a
 * time, and the builder's compiler leaves three checks of bounds in each round, which HotSpot's takes out of the loop.
 */
public final class BigIntegers implements Feature {
    @Override
    public String getDescription() {
        return "Arithmetic of big integers";
    }

    @Override
    public void afterRegistration(AfterRegistrationAccess access) {
        RuntimeClassInitialization.initializeAtBuildTime(BigIntegers.class.getPackageName());
    }
}
