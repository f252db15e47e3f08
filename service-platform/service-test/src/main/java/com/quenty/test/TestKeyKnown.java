package com.quenty.test;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import java.lang.reflect.Modifier;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets a service that keeps the issuer's keys at home accept {@link Tokens} too. Only a look-up by the test key's own name
 * sees it: what the service signs and publishes stays its own.
 */
final class TestKeyKnown implements BeanPostProcessor {

    /** The starter's bean, unless a service replaces it; it reads the test issuer's address. */
    private static final String REMOTE_KEYS = "issuerKeys";

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (!(bean instanceof JWKSource) || beanName.equals(REMOTE_KEYS)) {
            return bean;
        }
        var proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(!Modifier.isFinal(bean.getClass().getModifiers())
                && !bean.getClass().isHidden());
        proxy.addAdvice((MethodInterceptor) call -> call.getArguments().length > 0
                        && call.getArguments()[0] instanceof JWKSelector selector
                        && selector.getMatcher().getKeyIDs() != null
                        && selector.getMatcher()
                                .getKeyIDs()
                                .contains(TestIssuer.key().getKeyID())
                ? testKey(selector)
                : call.proceed());
        return proxy.getProxy();
    }

    private static List<JWK> testKey(JWKSelector selector) {
        return selector.select(new JWKSet(TestIssuer.key().toPublicJWK()));
    }
}
