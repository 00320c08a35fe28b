using System.CommandLine;
using System.CommandLine.Parsing;
using HealthEvents.Formatters;

namespace HealthEvents.Cli.Commands;

/// <summary>What people call their accounts.</summary>
internal sealed class AccountOption : Option<string[]>
{
    public AccountOption()
        : base("--account")
    {
        HelpName = "ID=NAME[;OWNER]";
        Description = "What people call an account, such as 123456789012=production. May be given several times. Headlines then name their account.";
        Validators.Add(Validate);
    }

    private static void Validate(OptionResult option)
    {
        try
        {
            _ = new AccountDirectory(option.Tokens.Select(static token => token.Value));
        }
        catch (ArgumentException exception)
        {
            // Whoever types it knows no parameters.
            option.AddError($"--account: {exception.Message.Replace($" (Parameter '{exception.ParamName}')", "", StringComparison.Ordinal)}");
        }
    }
}
