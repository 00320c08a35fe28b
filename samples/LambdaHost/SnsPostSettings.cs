using System.Globalization;
using HealthEvents.Sns;
using Microsoft.Extensions.Options;

namespace LambdaHost;

/// <summary>What the environment variables say of posts of SNS: <c>HealthEvents__Sns__...</c>.</summary>
internal sealed class SnsPostSettings
{
    private const string Section = "Sns";

    /// <summary>Whether what SNS posts to a URL without IAM must be signed by a listed topic. True unless it is switched off.</summary>
    public bool VerifyPosts { get; private set; } = true;

    /// <summary>The topics, and what else is let in.</summary>
    public SnsVerifierOptions Verifier { get; } = new();

    /// <summary>Takes the settings out of all others.</summary>
    /// <param name="values">The settings by key, with colons. Those of SNS are removed.</param>
    /// <param name="root">What the keys begin with.</param>
    /// <exception cref="OptionsValidationException">A name is not known, or a value does not fit.</exception>
    public static SnsPostSettings Take(Dictionary<string, string?> values, string root)
    {
        var settings = new SnsPostSettings();
        var start = $"{root}:{Section}:";
        foreach (var key in values.Keys.Where(key => key.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.OrdinalIgnoreCase).ToList())
        {
            values.Remove(key, out var value);
            if (!string.IsNullOrWhiteSpace(value))
            {
                settings.Set(key[start.Length..].Split(':'), value.Trim());
            }
        }

        return settings.Verifier.FindProblems() is [var problem, ..] ? throw Wrong(problem) : settings;
    }

    private void Set(string[] path, string value)
    {
        if (path.Length == 2 && Is(path[0], nameof(Verifier.TopicArns)) && int.TryParse(path[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            Verifier.TopicArns.Add(value);
        }
        else if (path.Length == 1 && Is(path[0], nameof(VerifyPosts)))
        {
            VerifyPosts = Switch(nameof(VerifyPosts), value);
        }
        else if (path.Length == 1 && Is(path[0], nameof(Verifier.AcceptSignatureVersion1)))
        {
            Verifier.AcceptSignatureVersion1 = Switch(nameof(Verifier.AcceptSignatureVersion1), value);
        }
        else if (path.Length == 1 && Is(path[0], nameof(Verifier.MaxAge)))
        {
            Verifier.MaxAge = Time(nameof(Verifier.MaxAge), value);
        }
        else if (path.Length == 1 && Is(path[0], nameof(Verifier.CertificateTimeout)))
        {
            Verifier.CertificateTimeout = Time(nameof(Verifier.CertificateTimeout), value);
        }
        else
        {
            throw FunctionSettings.Wrong(
                FunctionSettings.VariableOf([Section, .. path]),
                $"it is not an option. The options are {nameof(Verifier.AcceptSignatureVersion1)}, {nameof(Verifier.CertificateTimeout)}, {nameof(Verifier.MaxAge)}, {nameof(Verifier.TopicArns)}__0 and {nameof(VerifyPosts)}.");
        }
    }

    private static bool Is(string name, string option) => name.Equals(option, StringComparison.OrdinalIgnoreCase);

    private static bool Switch(string option, string value) => bool.TryParse(value, out var isOn) ? isOn : throw Wrong($"{option} is not true or false.");

    private static TimeSpan Time(string option, string value) =>
        TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time) ? time : throw Wrong($"{option} is not a time: write hours:minutes:seconds, such as 00:00:05.");

    /// <summary>Says what is wrong, by a problem that begins with the name of the option.</summary>
    private static OptionsValidationException Wrong(string problem)
    {
        var name = problem.Split(' ', 2)[0];
        return FunctionSettings.Wrong(FunctionSettings.VariableOf([Section, .. name.Split(':')]), $"it{problem[name.Length..]}");
    }
}
