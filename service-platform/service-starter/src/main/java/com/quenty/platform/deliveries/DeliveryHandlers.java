package com.quenty.platform.deliveries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** All handlers of the service. Asked for late, since a handler may itself depend on what sends deliveries. */
class DeliveryHandlers {

    private final Supplier<Map<Class<?>, DeliveryHandler<?>>> byClass;

    DeliveryHandlers(ObjectProvider<DeliveryHandler<?>> handlers) {
        this.byClass = SingletonSupplier.of(() -> index(handlers.orderedStream().toList()));
    }

    List<DeliveryHandler<?>> all() {
        return List.copyOf(byClass.get().values());
    }

    String nameOf(Class<?> handler) {
        var found = byClass.get().get(handler);
        if (found == null) {
            throw new IllegalArgumentException(handler.getName() + " is no bean");
        }
        return found.name();
    }

    private static Map<Class<?>, DeliveryHandler<?>> index(List<DeliveryHandler<?>> handlers) {
        var byClass = new LinkedHashMap<Class<?>, DeliveryHandler<?>>();
        handlers.forEach(handler -> byClass.put(AopUtils.getTargetClass(handler), handler));
        if (byClass.values().stream().map(DeliveryHandler::name).distinct().count() < handlers.size()) {
            throw new IllegalStateException("Two delivery handlers have one name");
        }
        return byClass;
    }
}
