using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Names options in messages as their reader knows them: by the key of the configuration where there is one.</summary>
internal static class OptionKeys
{
    public static string PathOf(IConfiguration? configuration, string otherwise) =>
        configuration is IConfigurationSection { Path.Length: > 0 } section ? section.Path : otherwise;
}
