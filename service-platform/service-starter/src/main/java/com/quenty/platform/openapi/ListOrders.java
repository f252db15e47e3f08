package com.quenty.platform.openapi;

import com.quenty.platform.web.Listing;
import com.quenty.platform.web.PageResponse;
import com.quenty.platform.web.SortedBy;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * The fields by which each list may be sorted: read from the {@link Listing} of the same row, which is a constant of the queries. Lists
 * whose rows are shown in another form, or in two orders, say it with {@link SortedBy}.
 */
final class ListOrders {

    /** @param fields without a sign */
    record Order(Set<String> fields, String defaultSort) {}

    private final ListableBeanFactory beans;
    private final Map<Class<?>, Set<Order>> orders = new HashMap<>();
    private boolean read;

    ListOrders(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Empty for an operation that answers no page. */
    synchronized Optional<Order> of(HandlerMethod handler) {
        var said = handler.getMethodAnnotation(SortedBy.class);
        if (said != null) {
            return Optional.of(new Order(Set.of(said.value()), said.byDefault()));
        }
        var answer = ResolvableType.forMethodReturnType(handler.getMethod());
        if (answer.resolve() != PageResponse.class) {
            return Optional.empty();
        }
        if (!read) {
            read();
            read = true;
        }
        var row = answer.getGeneric(0).resolve(Object.class);
        var found = orders.getOrDefault(row, Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private void read() {
        var types = new HashSet<Class<?>>();
        for (var name : beans.getBeanDefinitionNames()) {
            var type = beans.getType(name, false);
            if (type != null) {
                types.add(ClassUtils.getUserClass(type));
            }
        }
        types.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Listing.class && Modifier.isStatic(field.getModifiers()))
                .forEach(this::read);
    }

    private void read(Field field) {
        ReflectionUtils.makeAccessible(field);
        var listing = (Listing<?>) Objects.requireNonNull(ReflectionUtils.getField(field, null));
        orders.computeIfAbsent(listing.row(), row -> new HashSet<>())
                .add(new Order(listing.sortableFields(), listing.sortByDefault()));
    }
}
