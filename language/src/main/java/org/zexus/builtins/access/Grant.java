package org.zexus.builtins.access;

import java.util.Locale;

/** What an account can be given in a contract. */
enum Grant {
    ROLE,
    PERMISSION;

    String guestName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
