package com.quenty.customer;

import com.quenty.customer.clients.OpenWorkCheck;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Plays a sibling that has work in hand for some. */
@Component
public class OpenWorkElsewhere implements OpenWorkCheck {

    private final Map<String, List<String>> openWork = new ConcurrentHashMap<>();

    public void of(String id, String... work) {
        openWork.put(id, List.of(work));
    }

    @Override
    public List<String> ofUser(String userId) {
        return openWork.getOrDefault(userId, List.of());
    }

    @Override
    public List<String> ofCompany(String companyId) {
        return openWork.getOrDefault(companyId, List.of());
    }
}
