package com.quenty.platform.json;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The nullness of record components as JSpecify declares it: the source for reading requests and for the API document.
 */
public final class RecordNullness {

    private RecordNullness() {}

    /**
     * Whether the component may be left out or null. Outside null-marked packages nothing is promised, so everything
     * may.
     */
    public static boolean isNullable(RecordComponent component) {
        return isNullable(component.getAnnotatedType()) || !isNullMarked(component.getDeclaringRecord());
    }

    /** Whether elements of the list, or values of the map, may be null. */
    public static boolean hasNullableElements(RecordComponent component) {
        return component.getAnnotatedType() instanceof AnnotatedParameterizedType container
                && isNullable(container
                        .getAnnotatedActualTypeArguments()[container.getAnnotatedActualTypeArguments().length - 1]);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean isNullMarked(Class<?> type) {
        return type.getPackage().isAnnotationPresent(NullMarked.class);
    }
}
