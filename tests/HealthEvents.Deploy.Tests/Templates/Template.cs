using System.Collections.Concurrent;
using HealthEvents.TestSupport;

namespace HealthEvents.Deploy.Tests.Templates;

/// <summary>A template of CloudFormation, and each of the stacks that it can become.</summary>
public sealed class Template
{
    private static readonly ConcurrentDictionary<string, Template> Read = new(StringComparer.Ordinal);

    private Template(string name, string text)
    {
        Name = name;
        Text = text;
        Root = TemplateReader.Read(name, text);
        // What a macro makes of a template is known only to AWS.
        if (Root["Transform"].Exists || Root.DescendantsAndSelf().Any(static value => value.Function?.Name is "Fn::Transform"))
        {
            throw new FormatException($"{name} has a transform, through which the rules cannot see: write out what it makes.");
        }

        Stacks = [.. Conditions.CombinationsOf(name, Root).Select(conditions => new Stack(this, conditions))];
    }

    public static string Folder => Path.Combine(Repository.Root, "samples", "deploy");

    /// <summary>The paths of the templates within <c>samples/deploy</c>. Whatever CloudFormation could be given is one.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Folder, path))
            .Where(static path => IsTemplate(path))
            .Order(StringComparer.Ordinal),
    ];

    public string Name { get; }

    public string Text { get; }

    public TemplateValue Root { get; }

    public IReadOnlyList<Stack> Stacks { get; }

    public Parameter? Parameter(string name) => Root["Parameters"][name] is { Exists: true } value ? new(name, value) : null;

    /// <exception cref="FormatException">It is no template that the rules can judge: the message says why.</exception>
    public static Template Parse(string name, string text) => new(name, text);

    /// <summary>Whether a file is a template by its name. What Terraform leaves behind in <c>.terraform</c> is none.</summary>
    public static bool IsTemplate(string path) =>
        Path.GetExtension(path) is ".yaml" or ".yml" or ".json" or ".template" && !path.Split('/', '\\').Contains(".terraform", StringComparer.Ordinal);

    /// <summary>A file of <c>samples/deploy</c>, read once for all tests.</summary>
    public static Template Named(string name) => Read.GetOrAdd(name, static file => new(file, File.ReadAllText(Path.Combine(Folder, file))));
}
