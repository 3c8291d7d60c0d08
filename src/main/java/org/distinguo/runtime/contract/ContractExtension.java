package org.distinguo.runtime.contract;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

/**
 * Tells the container, while the service is packaged, to put {@link WrittenContractInterceptor} before the platform's holder
 * of the contract. In tests and in development mode classes of the platform cannot see those of the service, so there the
 * platform's holder answers itself.
 */
public final class ContractExtension implements BuildCompatibleExtension {

    /** Called by the build. */
    public ContractExtension() {}

    /**
     * Marks the platform's holder of the contract.
     *
     * @param holder its class
     */
    @Enhancement(types = OpenApiDocumentService.class)
    public void intercept(ClassConfig holder) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            holder.addAnnotation(WrittenContract.class);
        }
    }
}
