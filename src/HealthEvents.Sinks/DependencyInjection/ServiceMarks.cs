namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Marks among the services: that something was added is known before there is a provider to ask.</summary>
internal static class ServiceMarks
{
    /// <summary>The marks of a type.</summary>
    public static IEnumerable<TMark> Of<TMark>(IServiceCollection services) =>
        services.Where(static service => !service.IsKeyedService).Select(static service => service.ImplementationInstance).OfType<TMark>();
}
