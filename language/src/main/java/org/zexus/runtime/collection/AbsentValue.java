package org.zexus.runtime.collection;

/** What reading an absent key of a map gives where the declaration of a state field says so. */
public interface AbsentValue {

    /** The value for an absent key of {@code map}; it may put it into the map as well. */
    Object forKey(ZexusMap map, Object key);

    /** Called with a value that is put into the map, to which the declaration applies as well. */
    void admit(Object value);
}
