using System.CommandLine;
using System.CommandLine.Parsing;

namespace HealthEvents.Cli.Commands;

/// <summary>The encryption context of KMS.</summary>
internal sealed class EncryptionContextOption : Option<string[]>
{
    public EncryptionContextOption()
        : base("--encryption-context")
    {
        HelpName = "k=v";
        Description = "An entry of the KMS encryption context, such as LambdaFunctionName=alerts. May be given several times.";
        Validators.Add(Validate);
    }

    private static void Validate(OptionResult option)
    {
        if (option.Tokens.Any(static token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
        {
            option.AddError("An --encryption-context is not of the form name=value.");
        }
        else if (option.Tokens.Select(static token => token.Value.Split('=')[0]).Distinct(StringComparer.Ordinal).Count() < option.Tokens.Count)
        {
            option.AddError("Two entries of --encryption-context have the same name.");
        }
    }
}
