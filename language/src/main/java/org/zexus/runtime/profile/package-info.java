/** How often instructions were executed, for those who ask. */
package org.zexus.runtime.profile;
