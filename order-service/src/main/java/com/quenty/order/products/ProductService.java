package com.quenty.order.products;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is done with products. */
@Service
public class ProductService {

    private final ProductFactsReader facts;

    ProductService(JdbcClient jdbc, JsonMapper json) {
        this.facts = new ProductFactsReader(jdbc, json);
    }

    /** Of those of the company, in one statement; unknown ids and those of others are absent. */
    @Transactional(readOnly = true)
    public Map<Integer, ProductFacts> factsOf(String companyId, Set<Integer> productIds) {
        return byId(facts.of(companyId, productIds));
    }

    /** As above, of products that are known by id or by SKU; in no order. */
    @Transactional(readOnly = true)
    public List<ProductFacts> factsOf(String companyId, Set<Integer> productIds, Set<String> skus) {
        return facts.of(companyId, productIds, skus);
    }

    /** For siblings, who may know of all. */
    @Transactional(readOnly = true)
    public Map<Integer, ProductFacts> factsOf(Set<Integer> productIds) {
        return byId(facts.of(null, productIds));
    }

    private static Map<Integer, ProductFacts> byId(List<ProductFacts> found) {
        return found.stream().collect(Collectors.toMap(ProductFacts::productId, Function.identity()));
    }
}
