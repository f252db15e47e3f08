import clients.auth.api.AuthApi;
import clients.auth.api.PermissionsApi;
import clients.auth.api.ProfileApi;
import clients.auth.model.Login;
import clients.customer.api.CompaniesApi;
import clients.customer.api.DocumentTypesApi;
import clients.customer.model.CreateCompany;
import clients.customer.model.OptionalReason;
import clients.order.api.ProductsApi;
import clients.order.model.CreateProduct;
import clients.order.model.ProductRevisionPatch;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.function.Consumer;

/** Uses the generated clients as a customer would. Arguments: the gateway and an access token of an administrator. */
final class TenCalls {

    private TenCalls() {}

    public static void main(String[] arguments) throws Exception {
        Consumer<HttpRequest.Builder> signedIn = request -> request.header("Authorization", "Bearer " + arguments[1]);
        var auth = new clients.auth.ApiClient();
        auth.updateBaseUri(arguments[0]);
        var anonymous = new AuthApi(auth);
        auth = new clients.auth.ApiClient();
        auth.updateBaseUri(arguments[0]);
        auth.setRequestInterceptor(signedIn);
        var customer = new clients.customer.ApiClient();
        customer.updateBaseUri(arguments[0]);
        customer.setRequestInterceptor(signedIn);
        var order = new clients.order.ApiClient();
        order.updateBaseUri(arguments[0]);
        order.setRequestInterceptor(signedIn);

        try {
            anonymous.authLogin(new Login().username("nobody").password("not the password of anybody"));
            throw new AssertionError("signed in without a password");
        } catch (clients.auth.ApiException refused) {
            expect(401, refused.getCode());
        }
        expect("admin", new ProfileApi(auth).profileGet().getUsername());
        expect(true, !new PermissionsApi(auth).permissionsList(null, 5, null, null, null).getItems().isEmpty());

        var companies = new CompaniesApi(customer);
        expect(true, !new DocumentTypesApi(customer)
                .documentTypesList(null, null, null, 5, null, null, null)
                .getItems()
                .isEmpty());
        var name = "Generated " + UUID.randomUUID();
        var company = companies.companiesCreate(new CreateCompany().name(name), UUID.randomUUID().toString());
        expect(name, companies.companiesGet(company.getCompanyId(), null).getName());

        var products = new ProductsApi(order);
        var product = products.productsCreate(
                new CreateProduct()
                        .companyId(company.getCompanyId())
                        .name("Coffee, 500 g")
                        .category("coffee")
                        .sku("GEN-" + UUID.randomUUID().toString().substring(0, 8))
                        .price(new BigDecimal("12.50")),
                UUID.randomUUID().toString());
        expect(product.getSku(), products.productsGet(product.getId(), null).getSku());
        var revised = products.productsRevise(
                product.getId(), "\"" + product.getVersion() + "\"", new ProductRevisionPatch().price(new BigDecimal("13.00")));
        expect(0, new BigDecimal("13.00").compareTo(revised.getPrice()));
        expect(false, companies.companiesDeactivate(
                        company.getCompanyId(), null, UUID.randomUUID().toString(), new OptionalReason().reason("Made by a test."))
                .getActive());
    }

    private static void expect(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected %s, got %s".formatted(expected, actual));
        }
    }
}
