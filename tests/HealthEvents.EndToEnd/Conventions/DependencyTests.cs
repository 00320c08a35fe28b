using System.Text.Json;
using HealthEvents.TestSupport;

namespace HealthEvents.EndToEnd.Conventions;

/// <summary>The table of what each package may reference, held against what restore resolved from the project files.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["HealthEvents.Abstractions"] = [],
        ["HealthEvents.Formatters"] = ["HealthEvents.Abstractions"],
        ["HealthEvents.Sinks"] =
        [
            "HealthEvents.Formatters",
            "AWSSDK.Core",
            "AWSSDK.KeyManagementService",
            "Microsoft.Extensions.Configuration.Binder",
            "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Http",
            "Microsoft.Extensions.Logging.Abstractions",
            "Microsoft.Extensions.Options",
            "Microsoft.Extensions.Options.ConfigurationExtensions",
        ],
        ["HealthEvents.AspNetCore"] = ["HealthEvents.Sinks", "HealthEvents.Sns"],
        ["HealthEvents.Sns"] = ["HealthEvents.Abstractions"],
        ["HealthEvents.Ssm"] = ["HealthEvents.Sinks", "AWSSDK.SimpleSystemsManagement"],
        ["HealthEvents.Cli"] =
        [
            "HealthEvents.Ssm", "Microsoft.AspNetCore.App", "Spectre.Console", "System.CommandLine",
            "AWSSDK.SecurityToken", "AWSSDK.SSO", "AWSSDK.SSOOIDC",
        ],
    };

    public static TheoryData<string> Packages => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_references_only_what_the_design_allows(string package)
    {
        Assert.True(Allowed.ContainsKey(package), $"{package} is new: add what it may reference to the table here and to eng/dependencies.txt.");
        Assert.All(ReferencesOf(package), reference => Assert.Contains(reference, Allowed[package]));
    }

    private static HashSet<string> ReferencesOf(string package)
    {
        var assets = Path.Combine(Repository.Root, "artifacts", "obj", package, "project.assets.json");
        using var document = JsonDocument.Parse(File.ReadAllBytes(assets));
        var project = document.RootElement.GetProperty("project");
        var projects = project.GetProperty("restore").GetProperty("frameworks").EnumerateObject()
            .SelectMany(static framework => framework.Value.GetProperty("projectReferences").EnumerateObject())
            .Select(static reference => Path.GetFileNameWithoutExtension(reference.Name));
        var packages = project.GetProperty("frameworks").EnumerateObject()
            .Where(static framework => framework.Value.TryGetProperty("dependencies", out _))
            .SelectMany(static framework => framework.Value.GetProperty("dependencies").EnumerateObject())
            .Where(static reference => IsPassedOn(reference.Value))
            .Select(static reference => reference.Name);
        return projects.Concat(packages).ToHashSet(StringComparer.Ordinal);
    }

    // Analyzers serve the build alone: no user of the package gets them.
    private static bool IsPassedOn(JsonElement reference) =>
        !reference.TryGetProperty("suppressParent", out var suppressed) || suppressed.GetString() != "All";
}
