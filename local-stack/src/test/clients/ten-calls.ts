// Uses the generated clients as a customer would. Arguments: the gateway and an access token of an administrator.
import * as auth from './ts-auth/index';
import * as customer from './ts-customer/index';
import * as order from './ts-order/index';

const [, , basePath, accessToken] = process.argv as [string, string, string, string];
const settings = { basePath, headers: { Authorization: `Bearer ${accessToken}` } };

function expect(expected: unknown, actual: unknown): void {
    if (expected !== actual) {
        throw new Error(`expected ${expected}, got ${actual}`);
    }
}

async function main(): Promise<void> {
    const anonymous = new auth.AuthApi(new auth.Configuration({ basePath }));
    try {
        await anonymous.authLogin({ login: { username: 'nobody', password: 'not the password of anybody' } });
        throw new Error('signed in without a password');
    } catch (refused) {
        expect(401, (refused as auth.ResponseError).response?.status);
    }
    const signedIn = new auth.Configuration(settings);
    expect('admin', (await new auth.ProfileApi(signedIn).profileGet()).username);
    expect(true, (await new auth.PermissionsApi(signedIn).permissionsList({ limit: 5 })).items.length > 0);

    const ofCustomers = new customer.Configuration(settings);
    const companies = new customer.CompaniesApi(ofCustomers);
    expect(true, (await new customer.DocumentTypesApi(ofCustomers).documentTypesList({ limit: 5 })).items.length > 0);
    const name = `Generated ${crypto.randomUUID()}`;
    const company = await companies.companiesCreate({ createCompany: { name }, idempotencyKey: crypto.randomUUID() });
    expect(name, (await companies.companiesGet({ companyId: company.companyId })).name);

    const products = new order.ProductsApi(new order.Configuration(settings));
    const product = await products.productsCreate({
        idempotencyKey: crypto.randomUUID(),
        createProduct: {
            companyId: company.companyId,
            name: 'Coffee, 500 g',
            category: 'coffee',
            sku: `GEN-${crypto.randomUUID().substring(0, 8)}`,
            price: 12.5,
        },
    });
    expect(product.sku, (await products.productsGet({ id: product.id })).sku);
    const revised = await products.productsRevise({
        id: product.id,
        ifMatch: `"${product.version}"`,
        productRevisionPatch: { price: 13 },
    });
    expect(13, revised.price);
    const closed = await companies.companiesDeactivate({
        companyId: company.companyId,
        idempotencyKey: crypto.randomUUID(),
        optionalReason: { reason: 'Made by a test.' },
    });
    expect(false, closed.active);
}

main().catch((failed) => {
    console.error(failed);
    process.exit(1);
});
