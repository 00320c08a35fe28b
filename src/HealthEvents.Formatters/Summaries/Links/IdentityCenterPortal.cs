using System.Buffers;

namespace HealthEvents.Formatters;

/// <summary>
/// Makes links to the AWS console that go by the access portal of IAM Identity Center, so that whoever follows one is signed in to the
/// account of the event, in a role, and then sees the page.
/// </summary>
/// <remarks>
/// Source: AWS IAM Identity Center user guide, "Create shortcut links to AWS Management Console destinations". The browser has to be
/// signed in to the portal, or asks for it. What the reader may see there is for the role to say.
/// </remarks>
/// <example>
/// <code>
/// var options = new EventSummarizerOptions
/// {
///     IdentityCenter = new IdentityCenterPortal("https://example.awsapps.com/start", ["ReadOnlyAccess", "123456789012=OnCall"]),
/// };
/// </code>
/// </example>
public sealed class IdentityCenterPortal
{
    private const int LongestRole = 64;
    private const string Form = "Write the name of a permission set, such as ReadOnlyAccess, or 123456789012=ReadOnlyAccess for one account.";

    private static readonly SearchValues<char> RoleCharacters =
        SearchValues.Create("+,-.0123456789=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);
    private readonly string _start;
    private readonly string? _role;

    /// <summary>Makes it.</summary>
    /// <param name="url">
    /// The address of the access portal, as IAM Identity Center shows it: <c>https://example.awsapps.com/start</c>,
    /// <c>https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws</c>, in GovCloud
    /// <c>https://start.us-gov-home.awsapps.com/directory/example</c>, in China <c>https://start.home.awsapps.cn/directory/example</c>.
    /// https, without a query or a user; a <c>#</c> at the end is left out.
    /// </param>
    /// <param name="roles">
    /// The permission sets: <c>ReadOnlyAccess</c> for every account, <c>123456789012=OnCall</c> for one. Names have 1 to 64 letters, digits
    /// and <c>+=,.@-_</c>. Without one for an account, the portal lets the reader choose.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An argument has another form. The message says which form is right, and repeats no value.</exception>
    public IdentityCenterPortal(string url, IEnumerable<string> roles)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(roles);
        _start = StartOf(url);
        foreach (var role in roles)
        {
            var (account, name) = Read(role);
            if (!IsRole(name))
            {
                throw new ArgumentException($"A role has another form. {Form}", nameof(roles));
            }

            if (account is null ? _role is not null : !_roles.TryAdd(account, name))
            {
                throw new ArgumentException(account is null ? $"There are two roles for all accounts. {Form}" : $"The account {account} has two roles.", nameof(roles));
            }

            _role = account is null ? name : _role;
        }
    }

    /// <summary>Makes the link by the portal.</summary>
    /// <param name="url">The address of a page.</param>
    /// <param name="account">The account in whose console the page is, 12 digits.</param>
    /// <returns>
    /// The link; <paramref name="url"/> as it is where it is not an address of the console, where the account is not known, and where the link
    /// would be too long for a button.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is <see langword="null"/>.</exception>
    public string LinkTo(string url, string? account)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (account is null || !AccountId.Is(account) || !AwsConsole.IsAddress(url))
        {
            return url;
        }

        var role = _roles.GetValueOrDefault(account, _role ?? "");
        var link = $"{_start}#/console?account_id={account}{(role.Length == 0 ? "" : "&role_name=")}{Uri.EscapeDataString(role)}&destination={Uri.EscapeDataString(url)}";
        return WebAddress.IsSound(link) ? link : url;
    }

    /// <summary>Lets every link to the console in a summary go by the portal.</summary>
    internal EventSummary Wrap(EventSummary summary, string? account)
    {
        var linked = ResourceUrls.Replace(summary, resource => LinkTo(resource.Url!, resource.Account ?? account));
        return linked.Links.Count == 0 ? linked : linked with { Links = [.. linked.Links.Select(link => link with { Url = LinkTo(link.Url, link.Account ?? account) })] };
    }

    private static string StartOf(string url)
    {
        var start = url.Trim();
        start = start.EndsWith("#/", StringComparison.Ordinal) ? start[..^2] : start.TrimEnd('#');
        if (start.AsSpan().ContainsAny('?', '#', '|')
            || !WebAddress.IsSound(start)
            || !Uri.TryCreate(start, UriKind.Absolute, out var address)
            || address.Scheme != Uri.UriSchemeHttps
            || address.UserInfo.Length > 0)
        {
            throw new ArgumentException("It is not the https address of an access portal. Write it as IAM Identity Center shows it, such as https://example.awsapps.com/start, without a query or a user.", nameof(url));
        }

        // As AWS writes it: example.awsapps.com/start/#/console, but start.us-gov-home.awsapps.com/directory/example#/console.
        return address.AbsolutePath == "/start" || (address.AbsolutePath == "/" && !start.EndsWith('/')) ? start + "/" : start;
    }

    // A name may hold an equals sign too: an account before it is 12 digits.
    private static (string? Account, string Name) Read(string? role) =>
        role?.Split('=', 2) is [var account, var name] && AccountId.Is(account) ? (account, name) : (null, role ?? "");

    private static bool IsRole(string name) => name.Length is > 0 and <= LongestRole && !name.AsSpan().ContainsAnyExcept(RoleCharacters);
}
