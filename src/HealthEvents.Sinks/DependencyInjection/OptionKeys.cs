using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Names options in messages as their reader knows them: by the key of the configuration where there is one.</summary>
internal static class OptionKeys
{
    public static string PathOf(IConfiguration? configuration, string otherwise) =>
        configuration is IConfigurationSection { Path.Length: > 0 } section ? section.Path : otherwise;

    /// <summary>Lists that are written as one value. The binder passes them over without a word.</summary>
    public static IEnumerable<string> SingleValues(IConfiguration? configuration, string path, IEnumerable<string> lists) =>
        lists.Where(list => !string.IsNullOrEmpty(configuration?[list]))
            .Select(list => $"{path}:{list} is a single value where a list belongs: write {list}:0, or an array in JSON.");
}
