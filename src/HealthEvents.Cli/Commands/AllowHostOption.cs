using System.CommandLine;
using System.CommandLine.Parsing;

namespace HealthEvents.Cli.Commands;

/// <summary>Hosts beside those of Slack and Google Chat.</summary>
internal sealed class AllowHostOption : Option<string[]>
{
    /// <summary>Puts the name of this option into a message of the library, in place of the name it has there.</summary>
    public static string Named(string message) => message.Replace("the option AllowedWebhookHosts", "--allow-host", StringComparison.Ordinal);

    public AllowHostOption()
        : base("--allow-host")
    {
        HelpName = "HOST";
        Description = "A host of your own that messages may be posted to over https, such as a Mattermost server. May be given several times.";
        Validators.Add(Validate);
    }

    private static void Validate(OptionResult option)
    {
        if (option.Tokens.Any(static token => Uri.CheckHostName(token.Value) == UriHostNameType.Unknown))
        {
            option.AddError("An --allow-host is not a host name. Write the name alone, without scheme, port and path.");
        }
    }
}
