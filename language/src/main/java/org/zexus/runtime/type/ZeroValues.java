package org.zexus.runtime.type;

import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.KindTest;
import org.zexus.runtime.value.ZexusNull;

/** The zero values of declared types, which contract state has where nothing else is given. */
final class ZeroValues {

    private ZeroValues() {}

    /** A fresh zero value of a declared type as written; null for a type that has none, and for no type. */
    static Object ofType(String typeText) {
        if (typeText == null) {
            return ZexusNull.NULL;
        }
        int arguments = typeText.indexOf('<');
        KindTest test = KindTest.named(arguments < 0 ? typeText : typeText.substring(0, arguments).strip());
        if (typeText.endsWith("[]") || test == KindTest.LIST) {
            return ZexusList.empty();
        }
        if (test == null) {
            return ZexusNull.NULL;
        }
        return switch (test) {
            case INTEGER, NUMBER -> (Object) 0L;
            case FLOAT -> (Object) 0.0;
            case STRING -> Strings.EMPTY;
            case BOOLEAN -> false;
            case MAP -> new ZexusMap();
            default -> ZexusNull.NULL;
        };
    }
}
