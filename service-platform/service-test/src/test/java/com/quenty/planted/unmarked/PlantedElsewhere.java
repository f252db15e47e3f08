package com.quenty.planted.unmarked;

import com.quenty.planted.orders.PlantedOrder;
import org.springframework.stereotype.Component;

@Component
public class PlantedElsewhere {

    public boolean knows(PlantedOrder order) {
        return order.equals(this);
    }
}
