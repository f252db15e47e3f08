package com.quenty.auth.accounts;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Integer> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(Integer id);

    Optional<Account> findByUserId(String userId);

    Optional<Account> findByUsernameIgnoreCase(String username);

    boolean existsByUsernameIgnoreCase(String username);

    Optional<Account> findByEmailIgnoreCase(String email);

    boolean existsByEmailIgnoreCase(String email);

    void delete(Account account);

    void flush();
}
