package org.zexus.syntax.ast;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * The components of the records that a tree consists of, for those who treat all nodes alike.
 *
 * @param name the component's name
 * @param value a record, a list, a span, a value of a literal, an enum constant, or null
 */
public record Components(String name, Object value) {
    private static final ClassValue<RecordComponent[]> OF_CLASS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    /** The components of a node, or of another record of the tree, in order. */
    public static List<Components> of(Record node) {
        var components = new ArrayList<Components>();
        for (RecordComponent component : OF_CLASS.get(node.getClass())) {
            try {
                components.add(new Components(component.getName(), component.getAccessor().invoke(node)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("the tree has a record that cannot be read: " + node.getClass(), e);
            }
        }
        return components;
    }
}
