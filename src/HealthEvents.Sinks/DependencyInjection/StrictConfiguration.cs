using System.Globalization;
using HealthEvents.Sinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Holds configuration against the keys that there are, before it is bound: the binder skips what it does not know, and repeats
/// values that it cannot convert. Messages begin with the key. Values are not repeated, they may be anything.
/// </summary>
internal static class StrictConfiguration
{
    /// <summary>Binds options to a section, at the start and after each reload, if there is nothing wrong in it.</summary>
    /// <param name="services">Takes the registrations.</param>
    /// <param name="name">The name of the options.</param>
    /// <param name="section">The section.</param>
    /// <param name="check">Finds what is wrong.</param>
    /// <param name="bind">Binds, where the type is known to the generator.</param>
    public static void Bind<TOptions>(
        IServiceCollection services, string name, IConfiguration section, Func<IConfiguration, List<string>> check, Action<IConfiguration, TOptions> bind)
        where TOptions : class
    {
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(new ConfigurationChangeTokenSource<TOptions>(name, section));
        services.AddSingleton<IConfigureOptions<TOptions>>(new ConfigureNamedOptions<TOptions>(name, options =>
        {
            ThrowIfAny(check(section), name, typeof(TOptions));
            bind(section, options);
        }));
    }

    /// <summary>Throws where something is wrong.</summary>
    /// <exception cref="OptionsValidationException">Something is wrong.</exception>
    public static void ThrowIfAny(List<string> problems, string name, Type options)
    {
        if (problems.Count > 0)
        {
            throw new OptionsValidationException(name, options, problems);
        }
    }

    /// <summary>What is wrong, one message each.</summary>
    /// <param name="section">The section.</param>
    /// <param name="path">The key of the section.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <param name="isOfOthers">Whether an unknown part of it is for somebody else.</param>
    /// <param name="besides">Keys that it may have too, and that are checked elsewhere.</param>
    public static List<string> ProblemsOf(
        IConfiguration section, string path, IReadOnlyList<OptionKey> keys, Func<IConfigurationSection, bool> isOfOthers, params IReadOnlyList<OptionKey> besides)
    {
        var problems = new List<string>();
        foreach (var part in section.GetChildren())
        {
            if (Find(keys, part.Key) is { } known)
            {
                Check(part, $"{path}:{known.Name}", known, problems);
            }
            else if (Find(besides, part.Key) is null && !isOfOthers(part))
            {
                problems.Add($"{path}:{Misplaced.Shown(part.Key)} is not an option. The options are {string.Join(", ", keys.Concat(besides).Select(static key => key.Name).Order(StringComparer.Ordinal))}.");
            }
        }

        return problems;
    }

    private static OptionKey? Find(IReadOnlyList<OptionKey> keys, string name) =>
        keys.FirstOrDefault(key => key.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void Check(IConfigurationSection part, string path, OptionKey key, List<string> problems)
    {
        switch (key.Form)
        {
            case OptionForm.Pattern when part.Value is null || part.GetChildren().Any():
                // An empty object is a key without a value: the binder would leave it out, and a route without a condition sends too much.
                problems.Add($$"""{{path}} is not a single value: write the pattern as a text of JSON, such as {"source":["aws.health"]}.""");
                break;

            case OptionForm.List:
                CheckList(part, path, problems);
                break;

            case OptionForm.Words:
                CheckList(part, path, problems);
                problems.AddRange(part.GetChildren()
                    .Where(entry => entry.Value is { } word && !key.Words.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase))
                    .Select(entry => $"{path}:{Misplaced.Shown(entry.Key)} is not one of {string.Join(", ", key.Words)}."));
                break;

            case OptionForm.Sections:
                CheckSections(part, path, key, problems);
                break;

            case OptionForm.Section when !string.IsNullOrEmpty(part.Value):
                problems.Add($"{path} is a single value where a section belongs: write {path}:{key.Keys[0].Name}.");
                break;

            case OptionForm.Section:
                problems.AddRange(ProblemsOf(part, path, key.Keys, static _ => false));
                break;

            case OptionForm.Lists when !string.IsNullOrEmpty(part.Value):
                problems.Add($"{path} is a single value where lists belong: write {path}:{key.Words[0]}:0. There are {string.Join(", ", key.Words)}.");
                break;

            case OptionForm.Lists:
                CheckLists(part, path, key, problems);
                break;

            default:
                CheckValue(part, path, key, problems);
                break;
        }
    }

    private static void CheckList(IConfigurationSection part, string path, List<string> problems)
    {
        if (!string.IsNullOrEmpty(part.Value))
        {
            problems.Add($"{path} is a single value where a list belongs: write {path}:0, or an array in JSON.");
        }
        else if (part.GetChildren().Any(static entry => entry.GetChildren().Any() || !int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            problems.Add($"{path} has an entry that is not a single value of a list: write {path}:0, or an array in JSON.");
        }
    }

    private static void CheckLists(IConfigurationSection part, string path, OptionKey key, List<string> problems)
    {
        foreach (var list in part.GetChildren())
        {
            if (key.Words.FirstOrDefault(word => word.Equals(list.Key, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                CheckList(list, $"{path}:{known}", problems);
            }
            else
            {
                problems.Add($"{path}:{Misplaced.Shown(list.Key)} is not known. There are {string.Join(", ", key.Words)}.");
            }
        }
    }

    private static void CheckSections(IConfigurationSection part, string path, OptionKey key, List<string> problems)
    {
        if (!string.IsNullOrEmpty(part.Value))
        {
            problems.Add($"{path} is a single value where sections belong: write {path}:0:{key.Keys[0].Name}, or an array of objects in JSON.");
        }

        foreach (var section in part.GetChildren())
        {
            if (!int.TryParse(section.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                problems.Add($"{path}:{Misplaced.Shown(section.Key)} is not in a list: write {path}:0:{key.Keys[0].Name}, or an array of objects in JSON.");
            }
            else if (!string.IsNullOrEmpty(section.Value))
            {
                problems.Add($"{path}:{section.Key} is a single value where a section belongs: write {path}:{section.Key}:{key.Keys[0].Name}.");
            }
            else
            {
                problems.AddRange(ProblemsOf(section, $"{path}:{section.Key}", key.Keys, static _ => false));
            }
        }
    }

    private static void CheckValue(IConfigurationSection part, string path, OptionKey key, List<string> problems)
    {
        if (part.GetChildren().Any())
        {
            problems.Add($"{path} is a list or a section where a single value belongs.");
        }
        else if (part.Value is { } value && ExpectationOf(value, key) is { } expected)
        {
            problems.Add($"{path} is not {expected}.");
        }
    }

    /// <summary>What a value should be and is not, or <see langword="null"/>.</summary>
    private static string? ExpectationOf(string value, OptionKey key) => key.Form switch
    {
        OptionForm.Switch when !bool.TryParse(value, out _) => "true or false",
        OptionForm.Number when !int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) => "a whole number",
        OptionForm.Duration when !TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out _) => "a time: write hours:minutes:seconds, such as 00:00:20",
        OptionForm.Word when !key.Words.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase) => $"one of {string.Join(", ", key.Words)}",
        _ => null,
    };
}
