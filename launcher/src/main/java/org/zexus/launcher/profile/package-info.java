/** Where the time of a program goes: {@code zexus profile}. */
package org.zexus.launcher.profile;
