package com.quenty.auth.apiclients;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ApiClientRepository extends Repository<ApiClient, Integer> {

    ApiClient saveAndFlush(ApiClient client);

    Optional<ApiClient> findByClientId(String clientId);
}
