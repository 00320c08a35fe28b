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

    /// <summary>Whether the subscriptions of listed topics are confirmed. True unless it is switched off.</summary>
    public bool ConfirmSubscriptions { get; private set; } = true;

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
            // Here, where the number of the variable is known.
            if (new SnsVerifierOptions { TopicArns = { value } }.FindProblems() is [var problem, ..])
            {
                throw FunctionSettings.Wrong(FunctionSettings.VariableOf(Section, nameof(Verifier.TopicArns), path[1]), WithoutName(problem));
            }

            Verifier.TopicArns.Add(value);
        }
        else if (path.Length == 1 && Is(path[0], nameof(VerifyPosts)))
        {
            VerifyPosts = Switch(nameof(VerifyPosts), value);
        }
        else if (path.Length == 1 && Is(path[0], nameof(ConfirmSubscriptions)))
        {
            ConfirmSubscriptions = Switch(nameof(ConfirmSubscriptions), value);
        }
        else if (path.Length == 1 && Is(path[0], nameof(Verifier.AcceptSignatureVersion1)))
        {
            Verifier.AcceptSignatureVersion1 = Switch(nameof(Verifier.AcceptSignatureVersion1), value);
        }
        else if (path.Length == 1 && Is(path[0], nameof(Verifier.MaxAge)))
        {
            Verifier.MaxAge = Time(nameof(Verifier.MaxAge), value, "02:00:00");
        }
        else if (path.Length == 1 && Is(path[0], nameof(Verifier.CertificateTimeout)))
        {
            Verifier.CertificateTimeout = Time(nameof(Verifier.CertificateTimeout), value, "00:00:05");
        }
        else
        {
            throw FunctionSettings.Wrong(
                FunctionSettings.VariableOf([Section, .. path]),
                $"it is not an option. The options are {nameof(Verifier.AcceptSignatureVersion1)}, {nameof(Verifier.CertificateTimeout)}, {nameof(ConfirmSubscriptions)}, {nameof(Verifier.MaxAge)}, {nameof(Verifier.TopicArns)}__0 and {nameof(VerifyPosts)}.");
        }
    }

    private static bool Is(string name, string option) => name.Equals(option, StringComparison.OrdinalIgnoreCase);

    private static bool Switch(string option, string value) => bool.TryParse(value, out var isOn) ? isOn : throw Wrong($"{option} is not true or false.");

    /// <summary>A bare number would be days, where people mean hours or seconds.</summary>
    private static TimeSpan Time(string option, string value, string example) =>
        value.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time)
            ? time
            : throw Wrong($"{option} is not a time: write hours:minutes:seconds, such as {example}.");

    /// <summary>Says what is wrong, by a problem that begins with the name of the option.</summary>
    private static OptionsValidationException Wrong(string problem) =>
        FunctionSettings.Wrong(FunctionSettings.VariableOf(Section, problem.Split(' ', 2)[0]), WithoutName(problem));

    private static string WithoutName(string problem) => $"it {problem.Split(' ', 2)[1]}";
}
