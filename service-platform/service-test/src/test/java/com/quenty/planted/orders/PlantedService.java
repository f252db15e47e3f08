package com.quenty.planted.orders;

import com.quenty.contracts.customer.CustomerView;
import com.quenty.planted.clients.PlantedDirectory;
import com.quenty.planted.unmarked.PlantedElsewhere;
import com.quenty.platform.security.Caller;
import com.quenty.platform.security.DataScope;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class PlantedService {

    @Autowired
    private PlantedElsewhere elsewhere;

    private final PlantedDirectory directory;

    PlantedService(PlantedDirectory directory) {
        this.directory = directory;
    }

    @Transactional
    void placesWhileAsking(String customerId) {
        ask(customerId);
    }

    void asksFirst(String customerId) {
        ask(customerId);
    }

    boolean seesEverything(Caller caller) {
        return caller.scope() == DataScope.PLATFORM;
    }

    int sums(List<Integer> units) {
        int first = units.stream().mapToInt(Integer::intValue).sum();
        int second = units.stream().collect(Collectors.summingInt(Integer::intValue));
        return units.stream().reduce(first + second, Integer::sum);
    }

    String name(CustomerView customer) {
        return elsewhere.toString() + customer.username();
    }

    private void ask(String customerId) {
        if (!directory.isActive(customerId)) {
            throw new PlantedFailure();
        }
        throw new PlantedUncodedProblem();
    }
}
