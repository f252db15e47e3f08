package com.quenty.planted.orders;

import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface PlantedRepository extends Repository<PlantedOrder, UUID> {

    PlantedOrder save(PlantedOrder order);
}
