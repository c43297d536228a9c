package org.zexus.runtime.type;

import java.util.Collection;
import org.zexus.runtime.value.Kinds;

/** A value of the library that has properties, which programs read by {@code value.name} and cannot assign. */
public interface HasProperties {

    /** The value of a property, or Java null when there is none of this name. */
    Object property(String name);

    /** The names of all properties. */
    Collection<String> propertyNames();

    /** What messages call the value: the name of its type, unless it has one of its own. */
    default String shownAs() {
        return Kinds.typeName(this);
    }
}
