package com.quenty.order;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Sees every statement that a request sends to the database (a batch is one), and can break the connection at any of them, as
 * when the process dies: the server then rolls back whatever had been done. Deliveries and jobs are left alone.
 */
@Component
public class Statements implements BeanPostProcessor {

    private final List<String> seen = new ArrayList<>();
    private int breakAt = -1;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof HikariDataSource)) {
            return bean;
        }
        var proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> call.getMethod().getName().equals("getConnection")
                ? watched((Connection) java.util.Objects.requireNonNull(call.proceed()))
                : call.proceed());
        return proxy.getProxy();
    }

    /** What requests send while the work is done. */
    public List<String> during(Runnable work) {
        return during(work, -1);
    }

    /** As {@link #during(Runnable)}, and the connection breaks at the given statement, counting from 0. */
    public List<String> during(Runnable work, int breakAt) {
        synchronized (seen) {
            seen.clear();
            this.breakAt = breakAt;
        }
        try {
            work.run();
        } finally {
            synchronized (seen) {
                this.breakAt = -1;
            }
        }
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    private static boolean isRequest() {
        return Thread.currentThread().getName().startsWith("tomcat-handler");
    }

    private void executing(String sql, Connection connection) throws SQLException {
        if (!isRequest()) {
            return;
        }
        synchronized (seen) {
            if (seen.size() == breakAt) {
                breakAt = -1;
                connection.abort(Runnable::run);
                throw new SQLException("the connection has died", "08006");
            }
            seen.add(sql);
        }
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("commit")) {
                executing("commit", connection);
            }
            var result = invoke(method, connection, arguments);
            if (result instanceof CallableStatement) {
                return result;
            }
            if (result instanceof PreparedStatement prepared) {
                return watched(PreparedStatement.class, prepared, (String) arguments[0], connection);
            }
            return result instanceof Statement plain ? watched(Statement.class, plain, "", connection) : result;
        });
    }

    private <S extends Statement> S watched(Class<S> type, S statement, String sql, Connection connection) {
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                executing(sql.isEmpty() && arguments != null ? String.valueOf(arguments[0]) : sql, connection);
            }
            return invoke(method, statement, arguments);
        });
    }

    private static @Nullable Object invoke(
            java.lang.reflect.Method method, Object target, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
