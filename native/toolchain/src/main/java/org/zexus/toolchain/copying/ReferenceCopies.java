package org.zexus.toolchain.copying;

import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.nativeimage.hosted.RuntimeClassInitialization;

/**
 * Has images copy references many at a time. The published builder's copy one after the other, each followed by the
 * test whether the collector has to be told. A list that grows is copied all the time.
 */
public final class ReferenceCopies implements Feature {
    @Override
    public String getDescription() {
        return "Copies of references";
    }

    @Override
    public void afterRegistration(AfterRegistrationAccess access) {
        RuntimeClassInitialization.initializeAtBuildTime(ReferenceCopies.class.getPackageName());
    }
}
