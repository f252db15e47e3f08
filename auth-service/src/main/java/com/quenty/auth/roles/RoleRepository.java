package com.quenty.auth.roles;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RoleRepository extends Repository<Role, Integer> {

    Role save(Role role);

    Role saveAndFlush(Role role);

    Optional<Role> findByRoleId(String roleId);

    Optional<Role> findByName(String name);

    void delete(Role role);
}
