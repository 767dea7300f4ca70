import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	ICredentialType,
	IHttpRequestOptions,
	INodeCredentialsDetails,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

type Credentials = typeof import('n8n-core').Credentials;

/** What the user entered into credentials, by their type. */
export type EnteredCredentials = Record<string, ICredentialDataDecryptedObject>;

/**
 * Like n8n's own helper, it encrypts credentials, adds the defaults, and authenticates requests as their type says.
 * @param typeOf finds the type of a credential in the loaded package
 */
export async function createCredentialsHelper(
	Credentials: Credentials,
	typeOf: (name: string) => ICredentialType | undefined,
	entered: EnteredCredentials,
	onRead?: () => void,
): Promise<ICredentialsHelper> {
	const stored = new Map<string, InstanceType<Credentials>>();
	for (const [typeName, data] of Object.entries(entered)) {
		const credential = new Credentials({ id: '1', name: 'Upwell account' }, typeName);
		await credential.setData(data);
		stored.set(typeName, credential);
	}

	const authenticate = async (
		data: ICredentialDataDecryptedObject,
		typeName: string,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const type = typeOf(typeName);
		if (typeof type?.authenticate !== 'function')
			throw new Error('The credential type has no authenticate()');
		return await type.authenticate(data, request);
	};

	const getDecrypted = async (
		_additionalData: IWorkflowExecuteAdditionalData,
		{ name }: INodeCredentialsDetails,
		typeName: string,
	): Promise<ICredentialDataDecryptedObject> => {
		onRead?.();
		const credential = stored.get(typeName);
		if (!credential) throw new Error(`There is no credential '${name}' of the type '${typeName}'`);
		const properties = typeOf(typeName)?.properties ?? [];
		const defaults = Object.fromEntries(properties.map((one) => [one.name, one.default]));
		return { ...defaults, ...(await credential.getData()) } as ICredentialDataDecryptedObject;
	};

	return {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		preAuthentication: async () => undefined,
		authenticate,
		getDecrypted,
	} as unknown as ICredentialsHelper;
}
