package com.quenty.localstack;

import java.util.List;

/** The parts of the suite. A new service is one line here; it is started as soon as its module exists. */
public final class Suite {

    public static final String GATEWAY = "gateway";

    /** The name under which the launcher's user speaks of the database server. */
    public static final String POSTGRES = "postgres";

    /** Not 5432, where many a machine has a server of its own, and below the ports that outgoing connections take. */
    public static final int POSTGRES_PORT = 15432;

    public static final List<Service> SERVICES = List.of(
            Service.owning("auth-service", 8009, "auth_db", "auth"),
            Service.owning("customer-service", 8001, "customer_db", "customer"),
            Service.owning("order-service", 8002, "order_db", "order"),
            Service.owning("pickup-service", 8003, "pickup_db", "pickup"),
            Service.owning("intl-shipping-service", 8004, "intl_shipping_db", "intlship"),
            Service.owning("microcredit-service", 8005, "microcredit_db", "microcredit"),
            Service.owning("analytics-service", 8006, "analytics_db", "analytics"),
            Service.owning("reverse-logistics-service", 8007, "reverse_logistics_db", "revlog"),
            Service.owning("franchise-service", 8008, "franchise_db", "franchise"),
            new Service(GATEWAY, 8000, null));

    private Suite() {}
}
